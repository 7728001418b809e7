import type { Frame, Viewport } from '../../src/terminal/frame.ts'
import { scrolled, TOP } from '../../src/terminal/frame.ts'

/** All frames from the top down to the end, a page at a time. */
export function framesDown(frameAt: (viewport: Viewport) => Frame): Frame[] {
  const frames = [frameAt(TOP)]
  for (;;) {
    const last = frames.at(-1)!
    const next = frameAt(scrolled(last.viewport, 'pagedown')!)
    if (next.viewport.scroll === last.viewport.scroll) return frames
    frames.push(next)
  }
}
