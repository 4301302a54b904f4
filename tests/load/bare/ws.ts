// Bare ws: sends the same bytes to all clients in a loop, and does nothing else. It has just enough of the protocol to
// be measured.

import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { measures } from './measures.ts'
import { ticketful } from './payloads.ts'

const http = createServer(measures)
const server = new WebSocketServer({ server: http, perMessageDeflate: false })
const phones = new Set<WebSocket>()
let version = 0

server.on('connection', (socket) => {
  socket.send('0{"sid":"x","upgrades":[],"pingInterval":60000,"pingTimeout":60000,"maxPayload":10000}')
  socket.on('message', (data) => {
    const text = String(data)
    if (text.startsWith('40')) {
      if (text.includes('"ticket"')) phones.add(socket)
      socket.send('40{"sid":"x"}')
      socket.send(view())
    }
    const asked = /^42(\d+)\["all"/.exec(text)?.[1]
    if (asked === undefined) return
    version += 1
    for (const phone of phones) phone.send(view())
    socket.send(`43${asked}[{"sent":${phones.size}}]`)
  })
})
http.listen(Number(process.env['PORT']), '127.0.0.1')

function view(): string {
  return `42${JSON.stringify(['view', { version, ...ticketful }])}`
}
