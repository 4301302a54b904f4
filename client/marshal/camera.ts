// The camera at the back, where there is one and the browser gives it to the page.

/** The reason why there is no picture. */
export type NoCamera = 'notSecure' | 'noCamera' | 'denied' | 'busy'

export async function openCamera(): Promise<MediaStream | NoCamera> {
  // on plain HTTP browsers hide the cameras
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  if (!isSecureContext || !mediaDevices) return 'notSecure'
  try {
    return await mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch (error) {
    const { name } = error as DOMException
    if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
    return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'noCamera' : 'busy'
  }
}

export function closeCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
