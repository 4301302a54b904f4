// Lit's checks for whoever develops are wanted, and not that it says so each time. Loaded before Lit.

Object.assign(globalThis, { litIssuedWarnings: new Set(['dev-mode']) })
