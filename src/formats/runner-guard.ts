/** A line that GitHub's runner prints as it is: it obeys "::" at the start of a line and "##[" anywhere in it. */
export function runnerGuard(line: string): string {
  return line.replaceAll('##[', '## [').replace(/^(\s*)::/, '$1: :')
}
