declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  export interface TessBaseAPI {
    /** 0 where it worked. */
    Init(data: null, languages: string, engine: number, config?: string): number;
    SetVariable(name: string, value: string): boolean;
    /** Reads /input; 1 where it cannot be read. */
    SetImageFile(orientation: number, radians: number): number;
    /** Kind 1 is the decoded picture in shades of grey, as PNG. */
    WriteImage(kind: number, path: string): void;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    End(): void;
  }
  export interface TesseractModule {
    TessBaseAPI: new () => TessBaseAPI;
    FS: {
      writeFile(path: string, data: Uint8Array): void;
      unlink(path: string): void;
      readFile(path: string): Uint8Array;
    };
  }
  const load: (options: {
    print?: (line: string) => void;
    printErr?: (line: string) => void;
  }) => Promise<TesseractModule>;
  export default load;
}
