import { allSurfaces, type Surface, type Value } from '../surface.ts'
import { shellQuoted as quoted } from './shell-quoted.ts'

/** The commands' words, options and values, in the form that the functions below read. */
function place({ path, commands, options, arguments: given }: Surface): string {
  const values = options.flatMap(({ flags, value }) =>
    value ? flags.map((flag) => `${flag}=${wordsFor(value)}`) : [],
  )
  return [
    `    ${quoted(path)})`,
    `      commands=(${commands.map((each) => quoted(each.path.split(' ').at(-1)!)).join(' ')})`,
    `      options=(${options.flatMap(({ flags }) => flags.map(quoted)).join(' ')})`,
    `      values=(${values.map(quoted).join(' ')})`,
    `      arguments=(${given.map((each) => quoted(wordsFor(each))).join(' ')})`,
    `      rest=${quoted(given.at(-1)?.variadic ? wordsFor(given.at(-1)!) : 'text')}`,
    '      ;;',
  ].join('\n')
}

function wordsFor(value: Value): string {
  if (value.kind === 'choices') return `words ${value.choices.join(' ')}`
  if (value.kind === 'asked') return `${value.list ? 'list' : 'one'} ${value.what}`
  return value.kind
}

/** A script that completes in bash 3.2 and newer. Values of kind `rule` have to be choices by now. */
export function completionBash(surface: Surface): string {
  return `# Completes certdrill in bash. Made by: certdrill completion bash
# Words are compared, never expanded: nothing that a bank or a file is called can run.

_certdrill_at() {
  case $1 in
${allSurfaces(surface).map(place).join('\n')}
  esac
}

# Offers the words behind the second that begin with it, each with the first put before it.
_certdrill_offer() {
  local before=$1 begun=$2 word
  shift 2
  for word; do
    [[ $word == "$begun"* ]] && COMPREPLY[\${#COMPREPLY[@]}]=$before$word
  done
  return 0
}

_certdrill_value() {
  local kind=\${1%% *} rest=\${1#* } before='' begun=$current line
  case $kind in
    words)
      local IFS=' '
      _certdrill_offer '' "$begun" $rest
      ;;
    one | list)
      if [[ $kind == list && $begun == *,* ]]; then
        before=\${begun%,*},
        begun=\${begun##*,}
      fi
      while IFS= read -r line; do
        _certdrill_offer "$before" "$begun" "\${line%%$'\\t'*}"
      done < <(command certdrill complete "$rest" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null </dev/null)
      ;;
    file | folder)
      local how=-f
      [[ $kind == folder ]] && how=-d
      compopt -o filenames 2>/dev/null
      while IFS= read -r line; do
        COMPREPLY[\${#COMPREPLY[@]}]=$line
      done < <(compgen "$how" -- "$begun")
      ;;
  esac
}

_certdrill() {
  local current=\${COMP_WORDS[COMP_CWORD]} place='' wanted='' count=0 only='' index word each
  local commands options values arguments rest
  COMPREPLY=()
  # Bash cuts --topic=ecs in three.
  [[ $current == = ]] && current=''
  _certdrill_at ''
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    [[ $word == = ]] && continue
    if [[ -n $wanted ]]; then
      wanted=''
    elif [[ -z $only && $word == -- ]]; then
      only=yes
    elif [[ -z $only && $word == -* ]]; then
      for each in "\${values[@]}"; do
        [[ $each == "$word="* ]] && wanted=\${each#*=}
      done
    else
      for each in "\${commands[@]}"; do
        if [[ $each == "$word" ]]; then
          place=\${place:+$place }$word
          _certdrill_at "$place"
          continue 2
        fi
      done
      ((++count))
    fi
  done
  if [[ -n $wanted ]]; then
    _certdrill_value "$wanted"
  elif [[ -z $only && $current == -* ]]; then
    _certdrill_offer '' "$current" "\${options[@]}"
  else
    ((count)) || _certdrill_offer '' "$current" "\${commands[@]}"
    _certdrill_value "\${arguments[count]:-$rest}"
  fi
}

complete -F _certdrill certdrill
`
}
