/** The text of a QR code that joins a Wi-Fi, in the form that Android and iOS know. */
export function wifiCode(name: string, passcode: string): string {
  return `WIFI:T:WPA;S:${escaped(name)};P:${escaped(passcode)};;`
}

function escaped(text: string): string {
  return text.replace(/[\\;,:"]/g, (sign) => `\\${sign}`)
}
