import HTTPTypes
import Hummingbird
import NIOCore

/// Answers requests for the built-in files; everything else goes on to the next.
struct AssetResponses<Context: RequestContext>: RouterMiddleware {
  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard request.method == .get || request.method == .head, request.uri.path.hasPrefix("/assets/") else {
      return try await next(request, context)
    }
    guard let asset = Asset.all.first(where: { $0.path == request.uri.path }) else {
      return try await next(request, context)
    }
    let headers: HTTPFields = [
      .contentType: asset.mediaType, .cacheControl: "public, max-age=31536000, immutable",
      .contentLength: String(asset.bytes.count),
    ]
    let body = request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes))
    return Response(status: .ok, headers: headers, body: body)
  }
}
