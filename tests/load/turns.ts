// Loaded before what is measured: says how much processor time its serving thread took at most between two looks. A hold of
// the event loop contains whatever else the machine did meanwhile; this does not.

/** Milliseconds between two looks. What is taken for one turn may contain as much of those before it. */
const LOOK_EVERY = 2

let longest = 0
let last = process.threadCpuUsage()

setInterval(() => {
  const { user, system } = process.threadCpuUsage(last)
  last = process.threadCpuUsage()
  longest = Math.max(longest, (user + system) / 1000)
}, LOOK_EVERY).unref()

process.on('message', (asked) => {
  if (asked !== 'turn') return
  process.send?.({ turn: longest })
  longest = 0
})
// listening for messages alone must not keep it running
process.channel?.unref()
