"""Days spread over a period, mostly on weekdays, and totals cut into uneven shares that add up exactly."""

import datetime

DAY = datetime.timedelta(days=1)


def date(text):
    return datetime.date.fromisoformat(text)


def is_holiday(day):
    """National holidays as they fall every year, and a week around Spring Festival."""
    return ((day.month, day.day) in {(1, 1), (5, 1), (5, 2)} or (day.month == 10 and day.day <= 7)
            or (day.month == 2 and 9 <= day.day <= 16))


def workday(rng, first, last, weekends=0.08):
    """One day of the stretch: a weekday, or now and then a weekend; the nearest when there is none."""
    for _ in range(200):
        day = first + DAY * rng.randrange((last - first).days + 1)
        if is_holiday(day):
            continue
        if day.weekday() < 5 or rng.random() < weekends:
            return day
    return first


def workdays(rng, count, first, last, weekends=0.08):
    return sorted(workday(rng, date(first), date(last), weekends) for _ in range(count))


def after(rng, day, low, high):
    """A weekday between so many and so many days later."""
    return workday(rng, day + DAY * low, day + DAY * high, weekends=0)


def shares(rng, total, count, low=0, high=None, spread=0.5, step=1):
    """So many whole shares of a total, each a multiple of the step within the bounds; they add up exactly."""
    assert total % step == 0, (total, step)
    total, low = total // step, -(-low // step)
    high = total if high is None else high // step
    assert low * count <= total <= high * count, (total, count, low, high)
    weights = [1 + spread * (2 * rng.random() - 1) for _ in range(count)]
    whole = sum(weights)
    parts = [min(high, max(low, int(total * weight / whole))) for weight in weights]
    rest = total - sum(parts)
    while rest:
        index = rng.randrange(count)
        move = 1 if rest > 0 else -1
        move *= max(1, abs(rest) // (2 * count))
        wanted = min(high, max(low, parts[index] + move))
        rest -= wanted - parts[index]
        parts[index] = wanted
    return [part * step for part in parts]


def weighted(rng, count, weights):
    """Indices drawn so that each comes up in proportion to its weight, in a shuffled order."""
    whole = sum(weights)
    exact = [count * weight / whole for weight in weights]
    numbers = [int(value) for value in exact]
    order = sorted(range(len(weights)), key=lambda index: numbers[index] - exact[index])
    for index in order[:count - sum(numbers)]:
        numbers[index] += 1
    drawn = [index for index, number in enumerate(numbers) for _ in range(number)]
    rng.shuffle(drawn)
    return drawn
