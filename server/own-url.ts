// What the codes point at where nobody says: the address on which this machine is reached.

import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** Hosts that stand for every address of a machine. */
const ANY = new Set(['0.0.0.0', '::'])

/**
 * An address without a path. A host that is one address is all that answers, so codes that named another would lead
 * nowhere; else the machine's own on its network, or localhost where it has none.
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
