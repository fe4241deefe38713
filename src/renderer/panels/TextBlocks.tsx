import type { TextBlock, TextInline } from '../../contract/view.ts';
import { unreachable } from '../../contract/result.ts';

/** The campus's own words as elements: text stays text, whatever stands in it. */
export function TextBlocks({ blocks }: { readonly blocks: readonly TextBlock[] }) {
  return blocks.map((block, index) => <Block key={index} block={block} />);
}

/** The page has its own first heading: the text's begin one below. */
const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Block({ block }: { readonly block: TextBlock }) {
  switch (block.block) {
    case 'heading': {
      const Level = headings[block.level];
      return (
        <Level>
          <Inlines inlines={block.inlines} />
        </Level>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((blocks, index) => (
            <li key={index}>
              <TextBlocks blocks={blocks} />
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote>
          <TextBlocks blocks={block.blocks} />
        </blockquote>
      );
    case 'rule':
      return <hr />;
    default:
      return unreachable(block);
  }
}

function Inlines({ inlines }: { readonly inlines: readonly TextInline[] }) {
  return inlines.map((inline, index) => <Inline key={index} inline={inline} />);
}

function Inline({ inline }: { readonly inline: TextInline }) {
  switch (inline.inline) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case 'break':
      return <br />;
    default:
      return unreachable(inline);
  }
}
