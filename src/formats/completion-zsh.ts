import { allSurfaces, type Surface, type SurfaceOption, type Value } from '../surface.ts'
import { shellQuoted as quoted } from './shell-quoted.ts'

/*
 * The forms of a specification are those of `_arguments` and `_describe`:
 * https://zsh.sourceforge.io/Doc/Release/Completion-System.html#Completion-Functions
 */

function command(surface: Surface): string {
  const { path, options, arguments: given, commands } = surface
  const specs = [
    ...options.flatMap(optionSpecs),
    ...given.map((each) => `${each.variadic ? '*' : ''}:${escaped(each.name)}:${action(each)}`),
    ...(commands.length > 0 ? ['1:command:->command', '*:: :->rest'] : []),
  ]
  return [
    `${functionName(path)}() {`,
    '  local curcontext=$curcontext state line',
    '  typeset -A opt_args',
    `  _arguments -C -s \\\n${specs.map((spec) => `    ${quoted(spec)}`).join(' \\\n')}`,
    ...(commands.length > 0 ? below(commands) : []),
    '}',
  ].join('\n')
}

function below(commands: readonly Surface[]): string[] {
  const names = commands.map((each) => ({ ...each, name: each.path.split(' ').at(-1)! }))
  return [
    '  case $state in',
    '    command)',
    '      local -a commands=(',
    ...names.map(({ name, summary }) => `        ${quoted(`${escaped(name)}:${summary}`)}`),
    '      )',
    '      _describe -t commands command commands',
    '      ;;',
    '    rest)',
    '      case $words[1] in',
    ...names.map(({ name, path }) => `        ${name}) ${functionName(path)} ;;`),
    '      esac',
    '      ;;',
    '  esac',
  ]
}

function optionSpecs({ flags, summary, value, repeats }: SurfaceOption): string[] {
  const others = repeats ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : ''
  const after = value ? `:${escaped(value.name)}:${action(value)}` : ''
  return flags.map((flag) => {
    const joined = value ? (flag.startsWith('--') ? '=' : '+') : ''
    return `${others}${flag}${joined}[${escaped(summary)}]${after}`
  })
}

function action(value: Value): string {
  switch (value.kind) {
    case 'choices':
      return `(${value.choices.map((choice) => choice.replace(/[\s:()\\]/g, '\\$&')).join(' ')})`
    case 'asked':
      // The space keeps _arguments from putting options of its own between.
      return ` _certdrill_ask ${value.what}${value.list ? ' list' : ''}`
    case 'file':
      return '_files'
    case 'folder':
      return '_files -/'
    default:
      return ' '
  }
}

function functionName(path: string): string {
  return ['_certdrill_at', ...path.split(' ').filter(Boolean)].join('_')
}

/** Brackets end a description, colons a part of a specification. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&')
}

/** A script that completes in zsh, to be sourced or kept as `_certdrill` in `fpath`. Values of kind `rule` have to be choices by now. */
export function completionZsh(surface: Surface): string {
  return `#compdef certdrill
# Completes certdrill in zsh. Made by: certdrill completion zsh

_certdrill_ask() {
  local -a found
  local line
  [[ $2 == list ]] && compset -P '*,'
  for line in \${(f)"$(command certdrill complete $1 -- "\${certdrill_words[@]}" 2>/dev/null </dev/null)"}; do
    found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if [[ $2 == list ]]; then
    _describe -t values $1 found -qS ,
  else
    _describe -t values $1 found
  fi
}

${allSurfaces(surface).map(command).join('\n\n')}

_certdrill() {
  # Below, _arguments cuts the words down to those of one command.
  local -a certdrill_words=("\${(@)words[2,CURRENT-1]}")
  _certdrill_at
}

if [[ $funcstack[1] == _certdrill ]]; then
  _certdrill
else
  compdef _certdrill certdrill
fi
`
}
