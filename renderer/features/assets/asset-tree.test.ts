import { describe, expect, it } from 'vitest';
import { ancestorsOf, childrenByParent, linesUnder, type TreeItem } from './asset-tree.ts';

const item = (id: string, parent: string | null = null, name = id): TreeItem => ({ id, name, parent });
const index = (...items: TreeItem[]) => new Map(items.map((one) => [one.id, one]));

const plant = [
  item('rack'),
  item('host', 'rack'),
  item('vm10', 'host', 'vm 10'),
  item('vm2', 'host', 'vm 2'),
  item('app', 'vm2'),
];

describe('ancestorsOf', () => {
  it('names the chain from the outermost ancestor to the direct parent', () => {
    expect(ancestorsOf(index(...plant), 'app').map((one) => one.id)).toEqual(['rack', 'host', 'vm2']);
  });

  it('is empty for a root and for an unknown asset', () => {
    expect(ancestorsOf(index(...plant), 'rack')).toEqual([]);
    expect(ancestorsOf(index(...plant), 'nowhere')).toEqual([]);
  });

  it('stops at a parent that is not in the replica', () => {
    expect(ancestorsOf(index(item('a', 'gone'), item('b', 'a')), 'b').map((one) => one.id)).toEqual(['a']);
  });

  it('ends when two assets are each other’s parent', () => {
    expect(ancestorsOf(index(item('a', 'b'), item('b', 'a')), 'a').map((one) => one.id)).toEqual(['b']);
  });
});

describe('linesUnder', () => {
  it('lists descendants depth first, siblings by name with numbers compared as numbers', () => {
    const lines = linesUnder(childrenByParent(plant), 'rack');
    expect(lines.map((line) => [line.item.id, line.depth])).toEqual([
      ['host', 1],
      ['vm2', 2],
      ['app', 3],
      ['vm10', 2],
    ]);
  });

  it('lists each asset once when the parents form a loop', () => {
    const loop = [item('a', 'c'), item('b', 'a'), item('c', 'b')];
    expect(linesUnder(childrenByParent(loop), 'a').map((line) => line.item.id)).toEqual(['b', 'c']);
  });
});
