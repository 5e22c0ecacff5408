/// The passwords that are tried first: 20,000 from published breaches, each as the first four bytes of its SHA-256.
///
/// About one in two hundred thousand other words is taken for one of them.
public enum LeakedPasswords {
  private static let width = 4
  private static let digests = PackageResources.leaked_passwords_bin

  public static var count: Int { digests.count / width }

  /// - Parameter word: in small letters.
  public static func contain(_ word: String) -> Bool {
    let wanted = Digest.sha256(Array(word.utf8)).prefix(width)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let found = digests[middle * width..<(middle + 1) * width]
      if found.elementsEqual(wanted) { return true }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
