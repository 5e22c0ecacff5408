import HTTPTypes
import Hummingbird
import Ledger
import NIOCore

extension Response {
  /// A page.
  static func html(_ markup: HTML, status: HTTPResponse.Status = .ok) -> Response {
    bytes(markup.bytes, "text/html; charset=utf-8", status: status)
  }

  static func json(_ value: JSON, status: HTTPResponse.Status = .ok) -> Response {
    bytes(value.bytes, "application/json; charset=utf-8", status: status)
  }

  /// Sends the browser on after a form was accepted, so that reloading repeats nothing.
  static func see(_ address: Address) -> Response {
    Response(status: .seeOther, headers: [.location: address.description])
  }

  /// A file to keep, under a name that may be Chinese (RFC 6266).
  static func download(_ bytes: [UInt8], named name: String, mediaType: String) -> Response {
    var response = Response.bytes(bytes, mediaType, status: .ok)
    response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(Address.encode(name))"
    return response
  }

  static func download(_ body: ResponseBody, named name: String, mediaType: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: mediaType, .contentDisposition: "attachment; filename*=UTF-8''\(Address.encode(name))",
      ], body: body)
  }

  private static func bytes(_ bytes: [UInt8], _ mediaType: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status, headers: [.contentType: mediaType], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
