import Crypto

/// What a key file says.
struct KeyFileContents {
  enum Lock {
    case open(MasterKeys)
    case sealed(SealedKeys)
  }

  let lock: Lock
  let confirmed: (mark: String, day: String)?

  init(lock: Lock, confirmed: (mark: String, day: String)?) {
    self.lock = lock
    self.confirmed = confirmed
  }

  init?(_ text: String) {
    let words = text.prefix(4000).split(separator: "\n")
      .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    if first.first == "halfsky-key-1" {
      guard words.count == 1, first.count == 2, let key = Hex.bytes(first[1]), let keys = MasterKeys(current: key)
      else {
        return nil
      }
      self.init(lock: .open(keys), confirmed: nil)
      return
    }
    guard first == ["halfsky-key-2"] else { return nil }
    let lines = Dictionary(words.dropFirst().map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { a, _ in a })
    let confirmed = lines["confirmed"].flatMap { $0.count == 2 ? ($0[0], $0[1]) : nil }
    if let sealed = lines["sealed"] {
      guard let box = SealedKeys(sealed) else { return nil }
      self.init(lock: .sealed(box), confirmed: confirmed)
    } else {
      guard let keys = MasterKeys(lines) else { return nil }
      self.init(lock: .open(keys), confirmed: confirmed)
    }
  }

  var text: String {
    let body: String
    switch lock {
    case .open(let keys): body = keys.lines
    case .sealed(let box): body = box.line
    }
    return "halfsky-key-2\n" + body + (confirmed.map { "confirmed \($0.mark) \($0.day)\n" } ?? "")
  }
}

extension MasterKeys {
  fileprivate init?(_ lines: [String: [String]]) {
    guard let current = lines["key"]?.first.flatMap(Hex.bytes) else { return nil }
    let previous = lines["previous"]
    if previous != nil, previous?.first.flatMap(Hex.bytes) == nil { return nil }
    self.init(current: current, previous: previous?.first.flatMap(Hex.bytes))
  }

  fileprivate var lines: String {
    "key \(Digest.hex(current))\n" + (previous.map { "previous \(Digest.hex($0))\n" } ?? "")
  }
}

/// Keys under a passphrase: argon2id as for a backup, then AES-256-GCM.
struct SealedKeys {
  private static let place = Array("halfsky key file".utf8)
  private let salt: [UInt8]
  private let check: [UInt8]
  private let box: [UInt8]

  init(_ keys: MasterKeys, under passphrase: String) {
    salt = Random.bytes(16)
    let made = PassphraseKey(passphrase, salt: salt)
    check = made.check
    do {
      let sealed = try AES.GCM.seal(
        Array(keys.lines.utf8), using: SymmetricKey(data: made.key), nonce: AES.GCM.Nonce(data: Random.bytes(12)),
        authenticating: Self.place)
      box = Array(sealed.nonce) + sealed.ciphertext + sealed.tag
    } catch {
      preconditionFailure("sealing under a key of 32 bytes with a nonce of 12")
    }
  }

  init?(_ words: [String]) {
    let parts = words.compactMap(Hex.bytes)
    guard words.count == 3, parts.count == 3, parts[0].count == 16, parts[1].count == 16 else { return nil }
    (salt, check, box) = (parts[0], parts[1], parts[2])
  }

  var line: String { "sealed \(Digest.hex(salt)) \(Digest.hex(check)) \(Digest.hex(box))\n" }

  /// - Returns: nil when the passphrase is another one.
  func open(_ passphrase: String) -> MasterKeys? {
    let made = PassphraseKey(passphrase, salt: salt)
    guard made.check == check, let sealed = try? AES.GCM.SealedBox(combined: box),
      let bytes = try? AES.GCM.open(sealed, using: SymmetricKey(data: made.key), authenticating: Self.place),
      case .open(let keys)? = KeyFileContents("halfsky-key-2\n" + String(decoding: bytes, as: UTF8.self))?.lock
    else { return nil }
    return keys
  }
}

/// Bytes of hexadecimal digits.
enum Hex {
  static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[start]), let low = value(digits[start + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    case 65...70: digit - 55
    default: nil
    }
  }
}
