import Ledger
import Testing

@testable import Web

@Suite struct SignInLimiterTests {
  @Test func admitsTheFreeAttemptsThenWaitsLongerEachTime() async throws {
    let limiter = SignInLimiter()
    for second in 0..<5 { try await limiter.admit(account: "li", address: nil, at: .seconds(second)) }
    await expectRefused(limiter, "li", nil, at: .seconds(5))
    try await limiter.admit(account: "li", address: nil, at: .seconds(19))
    await expectRefused(limiter, "li", nil, at: .seconds(48))
    try await limiter.admit(account: "li", address: nil, at: .seconds(49))
    await expectRefused(limiter, "li", nil, at: .seconds(108))
  }

  @Test func forgetsAnAccountAfterARightPassword() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(account: "li", address: nil, at: .seconds(1)) }
    await limiter.succeeded(account: "li")
    try await limiter.admit(account: "li", address: nil, at: .seconds(1))
  }

  @Test func slowsAnAddressThatTriesManyAccounts() async throws {
    let limiter = SignInLimiter()
    for number in 0..<30 { try await limiter.admit(account: "u\(number)", address: "192.0.2.1", at: .seconds(1)) }
    await expectRefused(limiter, "other", "192.0.2.1", at: .seconds(2))
    try await limiter.admit(account: "other", address: "192.0.2.2", at: .seconds(2))
  }

  @Test func startsAfreshWhenTheWindowHasPassed() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(account: "li", address: nil, at: .seconds(0)) }
    for second in 901...904 { try await limiter.admit(account: "li", address: nil, at: .seconds(second)) }
  }

  @Test func remembersABoundedNumber() async throws {
    var limits = SignInLimiter.Limits()
    limits.remembered = 100
    let limiter = SignInLimiter(limits)
    for number in 0..<1000 { try await limiter.admit(account: "u\(number)", address: nil, at: .milliseconds(number)) }
    #expect(await limiter.rememberedCount <= 100)
  }

  @Test func saysHowLongToWaitInBothLanguages() async throws {
    let limiter = SignInLimiter()
    for _ in 0..<5 { try await limiter.admit(account: "li", address: nil, at: .seconds(0)) }
    let refusal = await #expect(throws: Refusal.self) {
      try await limiter.admit(account: "li", address: nil, at: .seconds(5))
    }
    #expect(refusal?.problems.first?.message.zh.contains("10秒") == true)
    #expect(refusal?.problems.first?.message.en.contains("10 seconds") == true)
  }

  private func expectRefused(_ limiter: SignInLimiter, _ account: String, _ address: String?, at now: Duration) async {
    await #expect { try await limiter.admit(account: account, address: address, at: now) } throws: {
      ($0 as? Refusal)?.code == .unavailable
    }
  }
}
