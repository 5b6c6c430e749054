/** Whether a proxy answers so (502, 504) because the server behind it is gone. */
export function isGone(status: number): boolean {
  return status === 502 || status === 504;
}
