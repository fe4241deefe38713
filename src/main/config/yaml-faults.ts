import type { ErrorCode, LineCounter, YAMLParseError } from 'yaml';
import { documentPosition } from './document-place.ts';
import type { ConfigurationFault } from './faults.ts';

/** The parser repeats what it stumbled over, which may be a password that does not belong there: our words instead. */
const problems: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias (`*name`) has a tag or an anchor',
  BAD_ALIAS: 'an alias (`*name`) leads nowhere',
  BAD_COLLECTION_TYPE: 'a list or a section has a tag that is not for it',
  BAD_DIRECTIVE: 'a line that begins with `%` is no directive',
  BAD_DQ_ESCAPE: 'a backslash in double quotes is followed by something that it cannot escape',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BAD_PROP_ORDER: 'a tag or an anchor stands in the wrong place',
  BAD_SCALAR_START: 'a value begins with a character that needs quotes around the value',
  BLOCK_AS_IMPLICIT_KEY: 'a value has a colon in it and needs quotes, or a line is indented too far',
  BLOCK_IN_FLOW: 'a list or a section of several lines stands between brackets',
  DUPLICATE_KEY: 'a key stands twice in one place: keys must be unique',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a key is longer than 1024 characters',
  MISSING_CHAR: 'a quote, a bracket, a comma or a blank is missing',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines, or a colon is missing',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  MULTIPLE_DOCS: 'there is more than one document (`---`) in this file',
  MULTIPLE_TAGS: 'a value has two tags',
  NON_STRING_KEY: 'a key is no text',
  RESOURCE_EXHAUSTION: 'it is nested too deeply',
  TAB_AS_INDENT: 'a tab stands where lines are indented',
  TAG_RESOLVE_FAILED: 'a tag (`!name`) is not known',
  UNEXPECTED_TOKEN: 'something stands where nothing is expected',
};
/** One missing bracket brings hundreds more. */
const mostTold = 10;

/** What the parser found wrong with the text, in words of ours; the first of many. */
export function yamlFaults(
  errors: readonly YAMLParseError[],
  lines: LineCounter,
): readonly ConfigurationFault[] {
  return errors.slice(0, mostTold).map(({ code, pos }) => ({
    ...documentPosition(lines, pos[0]),
    key: '',
    problem: `this is not YAML: ${problems[code]}`,
    remedy:
      code === 'TAB_AS_INDENT'
        ? 'Indent with blanks, not with tabs.'
        : 'Compare with `loquet config example`.',
  }));
}
