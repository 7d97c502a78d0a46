/** What Office.js keeps to itself and the emulation touches. */
declare namespace OfficeExtension {
  const CommonUtility: { _doApiNotSupportedCheck: boolean };
}

declare const OfficeExt: {
  readonly Requirement: {
    readonly RequirementsMatrixFactory: {
      readonly getDefaultRequirementMatrix: (app: { get_requirementMatrix: () => string }) => unknown;
    };
  };
};

declare const OSF: {
  _OfficeAppFactory: {
    readonly getContext: () => { readonly requirements: unknown };
    readonly getHostInfo: () => { readonly hostPlatform: string };
  };
};
