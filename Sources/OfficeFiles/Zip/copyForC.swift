import Foundation

/// A copy that a C library may keep and free; none of no bytes, because libzip never frees an empty one.
func copyForC(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
  if bytes.isEmpty { return nil }
  let copy = malloc(bytes.count)
  bytes.withUnsafeBytes { raw in
    if let copy, let start = raw.baseAddress { memcpy(copy, start, raw.count) }
  }
  return copy
}
