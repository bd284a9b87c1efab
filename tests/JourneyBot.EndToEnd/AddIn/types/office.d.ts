/** The part of Office's interface that the pane uses; what is not here is not used. */
declare namespace Office {
  function onReady(): Promise<{ host: string | null; platform: string | null }>;
  const context: {
    requirements: { isSetSupported(name: string, version: string): boolean };
    document?: { mode: "readOnly" | "readWrite" };
    officeTheme?: { isDarkTheme?: boolean; bodyBackgroundColor?: string };
  };
  const auth: { getAuthContext(): Promise<{ userPrincipalName?: string }> };
}

declare namespace PowerPoint {
  function run<T>(work: (context: RequestContext) => Promise<T>): Promise<T>;

  interface RequestContext {
    presentation: Presentation;
    sync(): Promise<void>;
  }
  interface Presentation {
    slides: SlideCollection;
    pageSetup: { slideWidth: number; slideHeight: number; load(properties: string): void };
    insertSlidesFromBase64(pptx: string, options: { formatting: "KeepSourceFormatting" | "UseDestinationTheme"; targetSlideId?: string }): void;
    getSelectedSlides(): SlideCollection;
    setSelectedSlides(ids: string[]): void;
  }
  interface SlideCollection {
    items: Slide[];
    load(properties: string): void;
    getItem(id: string): Slide;
  }
  interface Slide {
    id: string;
    tags: TagCollection;
    shapes: { items: Shape[]; load(properties: string): void };
    delete(): void;
    exportAsBase64(): { value: string };
  }
  interface TagCollection {
    items: Tag[];
    load(properties: string): void;
    add(key: string, value: string): void;
    delete(key: string): void;
    getItemOrNullObject(key: string): Tag;
  }
  interface Tag {
    key: string;
    value: string;
    isNullObject: boolean;
    load(properties: string): void;
  }
  interface Shape {
    name: string;
    type: string;
    textFrame: { textRange: { text: string; load(properties: string): void } };
    getTable(): { values: string[][]; load(properties: string): void };
  }
}
