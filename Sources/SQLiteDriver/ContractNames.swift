package import SQL

// GRDB has a type named `SQL` and a `Row` and a `Statement` of its own; inside this target ours go by these names.
package typealias BoundStatement = Statement
typealias ResultRow = Row
