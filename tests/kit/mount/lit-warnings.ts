// Keeps Lit's development checks, but not the message that it prints each time. Must be loaded before Lit.

Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) })
