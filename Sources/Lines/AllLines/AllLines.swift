import AffairsLine
import CareLine
import EnterpriseLine
import FamilyLine
import HonoursLine
import LearningLine
import Ledger
import NetworkLine
import ProtectionLine
import ReturnsLine
import RightsLine

/// Every line of work this installation knows, in the order of menus and reports.
public let allLines: [LineOfWork] = [
  network, rights, protection, care, enterprise, family, honours, learning, affairs, returns,
]
