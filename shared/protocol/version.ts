/**
 * The version of every view that pages get, and of every command that they send. A page that sees a higher one than its
 * own reloads at a quiet moment; a tablet keeps its waiting commands. `tests/shared/protocol` pins it to a hash of the
 * shapes: if you change a view or a command, raise the number.
 */
export const PROTOCOL = 4
