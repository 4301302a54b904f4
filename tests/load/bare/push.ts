// A push service for the benchmarks: it takes every message, and says of a run when each browser got its first.

import { createServer } from 'node:http'
import { measures } from './measures.ts'

/** By the path of its subscription, the milliseconds since the epoch. */
let got = new Map<string, number>()

createServer((request, response) => {
  const { method, url = '' } = request
  if (url === '/metrics') return measures(request, response)
  if (method !== 'POST') {
    const body = JSON.stringify(Object.fromEntries(got))
    if (method === 'DELETE') got = new Map()
    return void response.writeHead(200, { 'content-length': Buffer.byteLength(body) }).end(body)
  }
  request.resume()
  request.on('end', () => {
    if (!got.has(url)) got.set(url, Date.now())
    response.writeHead(201, { 'content-length': 0 }).end()
  })
}).listen(Number(process.env['PORT']), '127.0.0.1')
