import Hummingbird
import Ledger
import UseCases

/// What can be recorded and what is counted, for programs.
enum CatalogueAPI {
  static func kinds(_ visit: Visit) async throws -> Response {
    .json(.object(["kinds": .list(visit.application.catalogue.kinds.map(APIWriting.kind))]))
  }

  static func measures(_ visit: Visit) async throws -> Response {
    .json(.object(["measures": .list(visit.application.catalogue.measures.map(APIWriting.measure))]))
  }
}
