import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

const some = (selections: SelectionSetNode | undefined, info: GraphQLResolveInfo, types: ReadonlySet<string>, isIt: (field: string) => boolean): boolean =>
  (selections?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return isIt(selection.name.value);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value];
    const on = fragment?.typeCondition?.name.value;
    return (on === undefined || types.has(on)) && some(fragment?.selectionSet, info, types, isIt);
  });

const someSelected = (info: GraphQLResolveInfo, types: readonly string[], isIt: (field: string) => boolean): boolean => {
  const names = new Set(types);
  return info.fieldNodes.some((node) => some(node.selectionSet, info, names, isIt));
};

/** Whether more than the fields `free` is selected of a thing that is seen as one of `types`: what is not asked for is not read. */
export const selectsBeyond = (info: GraphQLResolveInfo, free: ReadonlySet<string>, types: readonly string[]): boolean => someSelected(info, types, (field) => !free.has(field));

/** Whether this field is selected of a thing that is seen as one of `types`. */
export const selects = (info: GraphQLResolveInfo, field: string, types: readonly string[]): boolean => someSelected(info, types, (name) => name === field);
