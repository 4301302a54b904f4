// Every npm script goes through this file: it sets this clone up, then runs the script on Node 24. It starts on the
// machine's own Node, so nothing that needs a newer one is loaded before the version is checked. package.json says
// `exec`, since a shell between npm and this process would not pass on npm's signals.

const OLDEST = [20, 19] // the oldest release on which Vite's and npm's current versions can be installed

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
