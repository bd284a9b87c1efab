using JourneyBot.EndToEnd;
using Xunit.v3;

// Four at once, for they wait: for what a conversation takes in a second, for leases, for a server that is gone.
[assembly: CollectionBehavior(typeof(OneByOne), MaxParallelThreads = 4)]

namespace JourneyBot.EndToEnd;

/// <summary>
/// Tests run one by one, for they keep browsers and LibreOffice busy or measure time. A class that mostly waits says so by a
/// <c>[Collection]</c> of its own: those run first, side by side.
/// </summary>
public sealed class OneByOne(IXunitTestAssembly testAssembly)
    : TestCollectionFactoryBase(testAssembly)
{
    private readonly XunitTestCollection _all = new(
        testAssembly,
        collectionDefinition: null,
        disableParallelization: true,
        "One by one"
    );

    public override string DisplayName => "one-by-one";

    protected override IXunitTestCollection GetDefaultTestCollection(Type testClass) => _all;
}
