extension Array {
  /// The elements in slices for `IN (…)`, the last one filled up by repeating its last element to a power of two.
  ///
  /// So that there are few texts to prepare, whatever the number of elements.
  func slices(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { start in
      var slice = Array(self[start..<Swift.min(start + size, count)])
      while slice.count < size, slice.count & (slice.count - 1) != 0, let last = slice.last { slice.append(last) }
      return slice
    }
  }
}
