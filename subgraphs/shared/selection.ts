import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

const beyond = (selections: SelectionSetNode | undefined, info: GraphQLResolveInfo, free: ReadonlySet<string>, types: ReadonlySet<string>): boolean =>
  (selections?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return !free.has(selection.name.value);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const on = fragment?.typeCondition?.name.value;
    return (on === undefined || types.has(on)) && beyond(fragment?.selectionSet, info, free, types);
  });

/** Whether more than the fields `free` is selected of a thing that is seen as one of `types`: what is not asked for is not read. */
export const selectsBeyond = (info: GraphQLResolveInfo, free: ReadonlySet<string>, types: readonly string[]): boolean => {
  const names = new Set(types);
  return info.fieldNodes.some((node) => beyond(node.selectionSet, info, free, names));
};
