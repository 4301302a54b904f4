// What every npm script goes through: set this clone up, then do the work on Node 24.
// It starts on the machine's own Node, so nothing newer is loaded before the version is known to do.
// package.json says `exec` so that no shell stands between npm and us to swallow the signals that npm passes on.

const OLDEST = [20, 19] // the oldest release that Vite's and npm's current versions install on

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`Yimi needs Node.js ${OLDEST.join('.')} or later; this is ${process.version}.`)
  process.exit(1)
}

const [name, ...args] = process.argv.slice(2)
import('./set-up/scripts.mjs')
  .then(({ runScript }) => runScript(name, args))
  .then(
    (code) => process.exit(code),
    (error) => {
      console.error(error.plain ? error.message : error)
      process.exit(error.code > 0 ? error.code : 1)
    },
  )
