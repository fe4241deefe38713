import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextBlock, TextInline } from '../../contract/view.ts';

/**
 * The campus's Markdown as a tree that the page builds elements from. Nothing of it is ever HTML: raw HTML stays the text
 * that it is, links become their words, images their description.
 */
export function textBlocks(markdown: string): readonly TextBlock[] {
  return fromMarkdown(markdown).children.flatMap(blocksOf);
}

function blocksOf(node: RootContent): readonly TextBlock[] {
  switch (node.type) {
    case 'heading':
      return [
        {
          block: 'heading',
          level: node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3,
          inlines: node.children.flatMap(inlinesOf),
        },
      ];
    case 'paragraph':
      return [{ block: 'paragraph', inlines: node.children.flatMap(inlinesOf) }];
    case 'list':
      return [
        {
          block: 'list',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => item.children.flatMap(blocksOf)),
        },
      ];
    case 'blockquote':
      return [{ block: 'quote', blocks: node.children.flatMap(blocksOf) }];
    case 'thematicBreak':
      return [{ block: 'rule' }];
    case 'definition':
      return [];
    default:
      return [{ block: 'paragraph', inlines: [{ inline: 'text', text: plainText(node) }] }];
  }
}

function inlinesOf(node: PhrasingContent): readonly TextInline[] {
  switch (node.type) {
    case 'text':
      return [{ inline: 'text', text: node.value.replace(/\s*\n\s*/gu, ' ') }];
    case 'strong':
      return [{ inline: 'strong', inlines: node.children.flatMap(inlinesOf) }];
    case 'emphasis':
      return [{ inline: 'emphasis', inlines: node.children.flatMap(inlinesOf) }];
    case 'break':
      return [{ inline: 'break' }];
    case 'link':
      return node.children.flatMap(inlinesOf);
    default:
      return [{ inline: 'text', text: plainText(node) }];
  }
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
