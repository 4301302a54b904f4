// A level's shape, as a path around its point: it can be recognised without its colour.

import type { LevelShown } from './shown.ts'

export const SHAPES: Readonly<Record<LevelShown, string>> = {
  // a triangle, a square, a diamond, a disc; sites that do not serve are hollow, and closed ones are crossed out
  unserved: 'M0-8 8 6H-8Z',
  crowded: 'M-6-6H6V6H-6Z',
  busy: 'M0-7 7 0 0 7-7 0Z',
  clear: 'M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z',
  idle: 'M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z',
  closed: 'M-4-4 4 4M4-4-4 4',
}
