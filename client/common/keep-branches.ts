/**
 * The next view with every branch that has not changed taken from the last one, so that an element that selects a
 * slice can tell by identity whether there is anything to draw.
 */
export function keepBranches<T>(last: unknown, next: T): T {
  if (
    Object.is(last, next) ||
    !isBranch(last) ||
    !isBranch(next) ||
    Array.isArray(last) !== Array.isArray(next)
  )
    return next
  const merged: Record<string, unknown> | unknown[] = Array.isArray(next) ? [] : {}
  let same = Object.keys(last).length === Object.keys(next).length
  for (const [key, value] of Object.entries(next)) {
    const branch = keepBranches((last as Record<string, unknown>)[key], value)
    ;(merged as Record<string, unknown>)[key] = branch
    if (!(key in last) || !Object.is(branch, (last as Record<string, unknown>)[key])) same = false
  }
  return (same ? last : merged) as T
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
