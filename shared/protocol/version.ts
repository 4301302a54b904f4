/**
 * The version of every shape that a page is sent, and of every command that it may give. A page that sees a higher one
 * than it was built with reloads at a quiet moment; a tablet keeps commands over that. `tests/shared/protocol` pins it to a
 * hash of the shapes: change a view or a command, raise the number.
 */
export const PROTOCOL = 4
