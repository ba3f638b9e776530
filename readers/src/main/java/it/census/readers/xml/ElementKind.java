package it.census.readers.xml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All elements of a file that stand on one path ({@code offerte/offerta/superficie}). */
final class ElementKind {

  private final String name;
  private final @Nullable ElementKind parent;
  private final int depth;
  private final int appearance;
  private final Map<String, ElementKind> children = new LinkedHashMap<>();
  private final Map<String, Integer> attributes = new LinkedHashMap<>();
  private boolean hasText;
  private long values;
  private long presentParent;
  private int underPresentParent;
  private int mostUnderOneParent;

  ElementKind(String name, @Nullable ElementKind parent, int appearance) {
    this.name = name;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.appearance = appearance;
  }

  /** Notes one element of this kind; each parent element has a number of its own. */
  void occurs(long parentElement) {
    underPresentParent = presentParent == parentElement ? underPresentParent + 1 : 1;
    presentParent = parentElement;
    mostUnderOneParent = Math.max(mostUnderOneParent, underPresentParent);
  }

  void holdsText() {
    hasText = true;
    values++;
  }

  /**
   * Notes an attribute.
   *
   * @param order place in the order of first appearance, where it is new
   * @return whether it is new
   */
  boolean holdsAttribute(String attribute, int order) {
    values++;
    return attributes.putIfAbsent(attribute, order) == null;
  }

  @Nullable ElementKind child(String childName) {
    return children.get(childName);
  }

  void add(ElementKind child) {
    children.put(child.name, child);
  }

  String name() {
    return name;
  }

  @Nullable ElementKind parent() {
    return parent;
  }

  int depth() {
    return depth;
  }

  int appearance() {
    return appearance;
  }

  Collection<ElementKind> children() {
    return children.values();
  }

  /** Attribute names with their place in the order of first appearance. */
  Map<String, Integer> attributes() {
    return attributes;
  }

  boolean hasText() {
    return hasText;
  }

  /** Whether no element stands in any element of this kind. */
  boolean isLeaf() {
    return children.isEmpty();
  }

  /** Whether several stand side by side, as rows do. */
  boolean isRepeated() {
    return mostUnderOneParent > 1;
  }

  /** Texts and attributes in it and all that it contains. */
  long valuesWithin() {
    long sum = values;
    for (ElementKind child : children.values()) {
      sum += child.valuesWithin();
    }
    return sum;
  }

  /** Texts and attributes that stand right in it. */
  int ownFields() {
    return attributes.size() + (int) children.values().stream().filter(ElementKind::isLeaf).count();
  }

  /** From the root: {@code /offerte/offerta}. */
  String path() {
    return parent == null ? "/" + name : parent.path() + "/" + name;
  }
}
