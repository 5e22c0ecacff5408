/// How much a multipart form may hold; each is checked before the bytes beyond it are kept.
struct MultipartLimits: Sendable {
  var parts = 300
  /// The head of one part.
  var headerBytes = 8 * 1024
  /// One answer that is no file.
  var fieldBytes = 256 * 1024
  var fileBytes = 20 * 1024 * 1024
  var totalBytes = 32 * 1024 * 1024
}
