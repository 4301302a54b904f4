/**
 * Returns the next view, with every branch that has not changed taken from the last one. An element that selects a
 * slice can then tell by identity whether it has to be drawn.
 */
export function keepBranches<T>(last: unknown, next: T): T {
  if (Object.is(last, next) || !isBranch(last) || !isBranch(next)) return next
  if (Array.isArray(last) !== Array.isArray(next)) return next
  const before = new Map(Object.entries(last))
  const entries = Object.entries(next).map(
    ([key, value]) => [key, keepBranches(before.get(key), value)] as const,
  )
  const isSame =
    entries.length === before.size &&
    entries.every(([key, branch]) => before.has(key) && Object.is(branch, before.get(key)))
  if (isSame) return last as T
  // no assignment: a key such as `__proto__` would change the prototype
  return (Array.isArray(next) ? entries.map(([, branch]) => branch) : Object.fromEntries(entries)) as T
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
