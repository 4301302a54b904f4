// Loaded into the measured process before its own code: reports the highest processor time of its serving thread
// between two samples. The time that the event loop is blocked includes other work of the machine; this does not.

/** Milliseconds between two samples. A figure for one turn may include as much of the turns before it. */
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
// listening for messages alone must not keep the process running
process.channel?.unref()
