/**
 * The version of every shape a page is sent. A page that sees a higher one than it was built with reloads at a
 * quiet moment. `tests/shared/protocol` pins it to a hash of the shapes: change a view, raise the number.
 */
export const PROTOCOL = 4
