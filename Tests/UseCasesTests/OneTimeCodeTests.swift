import Testing
import Vault

/// Codes that people read and type.
@Suite struct OneTimeCodeTests {
  /// RFC 6238, appendix B, and RFC 4226, appendix D, with their secret.
  private let code = TOTP(secret: Array("12345678901234567890".utf8))

  @Test(arguments: [
    (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
  ])
  func givesTheCodesOfTheStandard(seconds: Int64, expected: String) {
    #expect(code.code(atStep: seconds / TOTP.period, digits: 8) == expected)
    #expect(code.code(atStep: seconds / TOTP.period) == String(expected.suffix(6)))
  }

  @Test func givesTheCodesOfTheOlderStandard() {
    let expected = [
      "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
    ]
    for (step, text) in expected.enumerated() { #expect(code.code(atStep: Int64(step)) == text) }
  }

  @Test func takesACodeOnceAndOneStepEarlyOrLate() {
    let (now, step): (Int64, Int64) = (1_400_000_015, 1_400_000_015 / 30)
    for near in [step - 1, step, step + 1] {
      #expect(code.step(of: code.code(atStep: near), at: now, after: 0) == near)
      #expect(code.step(of: code.code(atStep: near), at: now, after: near) == nil)
    }
    for far in [step - 2, step + 2] { #expect(code.step(of: code.code(atStep: far), at: now, after: 0) == nil) }
    #expect(code.step(of: "", at: now, after: 0) == nil)
  }

  @Test func writesTheKeyAsAppsReadIt() {
    #expect(code.typedKey == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    #expect(
      code.address(account: "wang.fang")
        == "otpauth://totp/HalfSky:wang.fang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HalfSky&algorithm=SHA1&digits=6&period=30"
    )
  }

  @Test func readsACodeAsPeopleTypeIt() {
    #expect(HumanCode.read(" o1il-zz9 ") == "0111ZZ9")
    let made = HumanCode.make()
    #expect(HumanCode.read(made).count * 5 == 140 && made.count == 34)
    #expect(made.split(separator: "-").map(\.count) == Array(repeating: 4, count: 7))
    #expect(HumanCode.digest(made.lowercased(), of: "li") == HumanCode.digest(made, of: "li"))
    #expect(HumanCode.digest(made, of: "li") != HumanCode.digest(made, of: "wu"))
  }
}
