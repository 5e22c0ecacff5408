"""What a report stated, the figure that must say the same, and a recount of it from the rows."""

import decimal

TENS = {"万": 4, "亿": 8}


def number(value):
    """A written count without its qualifier: 30余 is 30."""
    if value is None:
        return 0
    if isinstance(value, str):
        value = value.strip("余多近约以上")
        return decimal.Decimal(value)
    return decimal.Decimal(value)


class Claim:
    """One stated number; `parts` are the (row, amount) pairs that add up to it, `over` divides them."""

    def __init__(self, book, identifier, what, value, unit, kind, measure, parts, *, where="", qualifier="", over=None,
                 scale=1, period=None, one_act=""):
        self.id = f"{book.report}#{identifier}"
        self.what, self.value, self.unit, self.kind, self.measure = what, value, unit, kind, measure
        self.where, self.qualifier, self.one_act = where, qualifier, one_act
        self.organization, self.period = book.root, period or book.period
        self.parts, self.over, self.scale = parts, over, scale
        book.claims.append(self)

    def line(self):
        line = {"id": self.id, "what": self.what, "value": self.value, "unit": self.unit, "qualifier": self.qualifier,
                "kind": self.kind, "measure": self.measure, "organization": self.organization, "period": self.period}
        if self.where:
            line["where"] = self.where
        if self.one_act:
            line["oneAct"] = self.one_act
        return line

    def problem(self):
        """What is wrong with it, or None."""
        total = sum((amount for _, amount in self.parts), decimal.Decimal(0))
        derived = total if self.over is None else total * self.scale / self.over
        stated = decimal.Decimal(str(self.value))
        if not self.holds(derived, stated):
            return f"{self.id} {self.what}: stated {self.qualifier}{stated}, derived {derived}"
        if self.over is None and stated >= 100 and not self.one_act:
            largest = max(amount for _, amount in self.parts)
            if largest * 20 > stated:
                return f"{self.id} {self.what}: one record carries {largest} of {stated}"
        return None

    def holds(self, derived, stated):
        if self.qualifier in ("余", "多", "以上"):
            return stated <= derived < stated + step(stated)
        if self.qualifier == "近":
            return stated * 9 / 10 <= derived < stated
        if self.kind == "percent":
            return derived.quantize(stated.normalize() if stated % 1 else decimal.Decimal(1),
                                    decimal.ROUND_HALF_UP) == stated
        return derived == stated


def step(stated):
    """One unit of the last digit that is not zero: 100 for 2400, 10000 for 370000."""
    unit = decimal.Decimal(1)
    while stated % (unit * 10) == 0:
        unit *= 10
    return unit


def each(rows):
    """One for every row."""
    return [(row, decimal.Decimal(1)) for row in rows]


def amounts(rows, heading):
    return [(row, number(row[heading])) for row in rows if row[heading] is not None]


def moves(rows, *names):
    return [(row, decimal.Decimal(1)) for row in rows for name in names for _ in row.moved(name)]


def move_amounts(rows, name, heading):
    return [(row, number(move[2][heading])) for row in rows for move in row.moved(name)]
