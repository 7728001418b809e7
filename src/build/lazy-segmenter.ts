const { Segmenter } = Intl

/** Stands in for `Intl.Segmenter` in the bundle: packages make one when they load, and few texts need it. */
export class LazySegmenter {
  private made: Intl.Segmenter | undefined

  segment(text: string): Intl.Segments {
    this.made ??= new Segmenter()
    return this.made.segment(text)
  }
}
