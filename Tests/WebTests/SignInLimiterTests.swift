import Ledger
import Testing

@testable import Web

@Suite struct SignInLimiterTests {
  @Test func admitsTheFreeAttemptsThenWaitsLongerEachTime() async throws {
    let limiter = SignInLimiter()
    for second in 0..<5 { try await limiter.admit(.init("li"), at: .seconds(second)) }
    await expectRefused(limiter, "li", nil, at: .seconds(5))
    try await limiter.admit(.init("li"), at: .seconds(19))
    await expectRefused(limiter, "li", nil, at: .seconds(48))
    try await limiter.admit(.init("li"), at: .seconds(49))
    await expectRefused(limiter, "li", nil, at: .seconds(108))
  }

  @Test func forgetsAnAccountAfterARightPassword() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(.init("li"), at: .seconds(1)) }
    await limiter.succeeded(.init("li"))
    try await limiter.admit(.init("li"), at: .seconds(1))
  }

  @Test func slowsAnAddressThatTriesManyAccounts() async throws {
    let limiter = SignInLimiter()
    for number in 0..<30 { try await limiter.admit(.init("u\(number)", from: "192.0.2.1"), at: .seconds(1)) }
    await expectRefused(limiter, "other", "192.0.2.1", at: .seconds(2))
    try await limiter.admit(.init("other", from: "192.0.2.2"), at: .seconds(2))
  }

  @Test func startsAfreshWhenTheWindowHasPassed() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(.init("li"), at: .seconds(0)) }
    for second in 901...904 { try await limiter.admit(.init("li"), at: .seconds(second)) }
  }

  @Test func remembersABoundedNumber() async throws {
    var limits = SignInLimiter.Limits()
    limits.remembered = 100
    let limiter = SignInLimiter(limits)
    for number in 0..<1000 { try await limiter.admit(.init("u\(number)"), at: .milliseconds(number)) }
    #expect(await limiter.rememberedCount <= 100)
  }

  @Test func saysHowLongToWaitInBothLanguages() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(.init("li"), at: .seconds(0)) }
    let refusal = await #expect(throws: Refusal.self) {
      try await limiter.admit(.init("li"), at: .seconds(5))
    }
    #expect(refusal?.problems.first?.message.zh.contains("10秒") == true)
    #expect(refusal?.problems.first?.message.en.contains("10 seconds") == true)
  }

  @Test func nobodyElsewhereSlowsAnAccountDown() async throws {
    let limiter = SignInLimiter()
    for number in 0..<200 {
      try? await limiter.admit(.init("li", from: "198.51.100.\(number % 100)"), at: .seconds(number))
    }
    try await limiter.admit(.init("li", from: "192.0.2.7"), at: .seconds(200))
  }

  @Test func aKnownDeviceIsCountedApartFromItsAddress() async throws {
    let limiter = SignInLimiter()
    for number in 0..<40 { try? await limiter.admit(.init("u\(number)", from: "192.0.2.1"), at: .seconds(1)) }
    for _ in 0..<5 { try? await limiter.admit(.init("li", from: "192.0.2.1"), at: .seconds(1)) }
    await expectRefused(limiter, "li", "192.0.2.1", at: .seconds(2))
    for _ in 0..<5 {
      try await limiter.admit(.init("li", from: "192.0.2.1", device: "known"), at: .seconds(2))
    }
    await #expect(throws: Refusal.self) {
      try await limiter.admit(.init("li", from: "192.0.2.1", device: "known"), at: .seconds(2))
    }
  }

  @Test func codesAreCountedWhereverTheyComeFrom() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admitCode("li", at: .seconds(0)) }
    await #expect(throws: Refusal.self) { try await limiter.admitCode("li", at: .seconds(1)) }
    await limiter.codeSucceeded("li")
    try await limiter.admitCode("li", at: .seconds(1))
  }

  @Test func oneSubscribersAddressesAreOnePlace() {
    #expect(NetworkPlace.of("2001:db8:1:2:3:4:5:6") == NetworkPlace.of("2001:db8:1:2:ffff::1"))
    #expect(NetworkPlace.of("2001:db8:1:2::1") != NetworkPlace.of("2001:db8:1:3::1"))
    #expect(NetworkPlace.of("2001:db8::1") == NetworkPlace.of("2001:db8:0:0::2"))
    #expect(NetworkPlace.of("192.0.2.1") == "192.0.2.1")
  }

  private func expectRefused(_ limiter: SignInLimiter, _ account: String, _ address: String?, at now: Duration) async {
    await #expect { try await limiter.admit(.init(account, from: address), at: now) } throws: {
      ($0 as? Refusal)?.code == .unavailable
    }
  }
}
