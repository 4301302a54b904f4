// The distance between two points in a straight line.

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Metres; the mean radius of the Earth (IUGG). */
const RADIUS = 6_371_009

/** Metres between two points, by the haversine formula: exact enough to choose a site, to half a percent. */
export function metresBetween(a: Point, b: Point): number {
  const [lat1, lat2] = [inRadians(a.lat), inRadians(b.lat)]
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(inRadians(b.lon - a.lon) / 2) ** 2
  // rounding may give a little more than 1 for the far side of the Earth
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

function inRadians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
