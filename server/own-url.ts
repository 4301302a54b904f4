// The address in the QR codes if no setting names one: that of this machine on its network.

import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** Hosts that mean every address of a machine. */
const ANY = new Set(['0.0.0.0', '::'])

/**
 * The address without a path. If the server listens on one address only, it is that one, since no other would answer.
 * Otherwise it is the machine's address on its network, or localhost if it has none.
 */
export function ownUrl(
  host: string,
  port: number,
  networks: NodeJS.Dict<readonly NetworkInterfaceInfo[]> = networkInterfaces(),
): string {
  const name = ANY.has(host) ? onNetwork(networks) : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function onNetwork(networks: NodeJS.Dict<readonly NetworkInterfaceInfo[]>): string {
  const own = Object.values(networks)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return own?.address ?? 'localhost'
}
