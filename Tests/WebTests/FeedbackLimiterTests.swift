import Ledger
import Testing

@testable import Web

@Suite struct FeedbackLimiterTests {
  @Test func aPlaceMaySaySoMuchAnHourAndAllTogetherSoMuchADay() async throws {
    let limiter = FeedbackLimiter(.init(said: 2, saidByAll: 5, looked: 1, remembered: 4))
    for second in 0..<2 { try await limiter.admit(from: "192.0.2.1", at: .seconds(second)) }
    await #expect(throws: Refusal.self) { try await limiter.admit(from: "192.0.2.1", at: .seconds(2)) }
    try await limiter.admit(from: "192.0.2.1", at: .seconds(3601))
    for end in 2...3 { try await limiter.admit(from: "192.0.2.\(end)", at: .seconds(3602)) }
    await #expect(throws: Refusal.self) { try await limiter.admit(from: "192.0.2.9", at: .seconds(3603)) }
    try await limiter.admit(from: "192.0.2.9", at: .seconds(90_100))
    try await limiter.admitLook(from: "2001:db8::1", at: .seconds(90_100))
    await #expect(throws: Refusal.self) { try await limiter.admitLook(from: "2001:db8::2", at: .seconds(90_101)) }
  }

  @Test func remembersNoMorePlacesThanItMay() async throws {
    let limiter = FeedbackLimiter(.init(saidByAll: 1000, remembered: 4))
    for end in 0..<20 { try? await limiter.admit(from: "192.0.2.\(end)", at: .seconds(1)) }
    #expect(await limiter.rememberedCount == 4)
    try await limiter.admit(from: "192.0.2.99", at: .seconds(4000))
  }
}
