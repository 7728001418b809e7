import { allSurfaces, type Surface, type SurfaceOption, type Value } from '../surface.ts'

/* The forms are those of https://fishshell.com/docs/current/cmds/complete.html */

function lines(surface: Surface): string[] {
  const { path, options, arguments: given, commands } = surface
  const at = (count?: string) =>
    `-n ${quoted(`__certdrill_at ${[quoted(path), count].filter(Boolean).join(' ')}`)}`
  return [
    ...commands.map(
      (each) => `${at('0')} -f -a ${quoted(each.path.split(' ').at(-1)!)} -d ${quoted(each.summary)}`,
    ),
    ...options.map((option) => `${at()} ${optionWords(option)}`),
    ...given.flatMap((each, index) => {
      const words = valueWords(each)
      return words ? [`${at(each.variadic ? `${index}-` : `${index}`)} ${words}`] : []
    }),
  ].map((line) => `complete -c certdrill ${line}`)
}

function optionWords({ flags, summary, value }: SurfaceOption): string {
  const named = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${quoted(flag.slice(2))}` : `-s ${quoted(flag.slice(1))}`,
  )
  const after = value ? (valueWords(value) ?? '-x') : '-f'
  return [...named, `-d ${quoted(summary)}`, value && after.startsWith('-F') ? `-r ${after}` : after].join(
    ' ',
  )
}

/** What `complete` takes for a value; undefined where there is nothing to offer. */
function valueWords(value: Value): string | undefined {
  switch (value.kind) {
    case 'choices':
      return `-x -a ${quoted(value.choices.map(quoted).join(' '))}`
    case 'asked':
      return `-x -a ${quoted(`(__certdrill_ask ${value.what}${value.list ? ' list' : ''})`)}`
    case 'file':
      return '-F'
    case 'folder':
      return `-x -a ${quoted('(__fish_complete_directories (__certdrill_begun) folder)')}`
    default:
      return undefined
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

/** A script that completes in fish 3.1 and newer. Values of kind `rule` have to be choices by now. */
export function completionFish(surface: Surface): string {
  const all = allSurfaces(surface)
  const paths = all.filter(({ path }) => path !== '').map(({ path }) => quoted(path))
  const flags = all.flatMap(({ options }) => options.flatMap((each) => (each.value ? each.flags : [])))
  return `# Completes certdrill in fish. Made by: certdrill completion fish

# Whether the words lead to this command and, where given, so many arguments of it stand before the cursor
# (2-: two or more).
function __certdrill_at
    set -l paths ${paths.join(' ')}
    set -l taking ${[...new Set(flags)].map(quoted).join(' ')}
    set -l place ''
    set -l count 0
    set -l skip no
    for word in (commandline -opc)[2..-1]
        if test $skip = yes
            set skip no
        else if string match -q -- '-*' $word
            contains -- $word $taking; and set skip yes
        else
            set -l next (string trim -- "$place $word")
            if contains -- $next $paths
                set place $next
            else
                set count (math $count + 1)
            end
        end
    end
    test "$place" = "$argv[1]"; or return 1
    switch "$argv[2]"
        case ''
            return 0
        case '*-'
            test $count -ge (string trim -r -c - -- $argv[2])
        case '*'
            test $count -eq $argv[2]
    end
end

# The value at the cursor as far as it is typed.
function __certdrill_begun
    string replace -r -- '^--[a-z-]+=' '' (commandline -ct)
end

function __certdrill_ask
    set -l before ''
    if test "$argv[2]" = list
        set before (string match -r -- '^.*,' (__certdrill_begun); or echo '')
    end
    for line in (command certdrill complete $argv[1] -- (commandline -opc)[2..-1] 2>/dev/null </dev/null)
        echo -- $before$line
    end
end

complete -c certdrill -e
complete -c certdrill -f
${all.flatMap(lines).join('\n')}
`
}
